import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';
import { DiagnosticBytes } from './diagnosticBytes.ts';

/**
 * Each message in one write, at once: the protocol's own writer waits for a turn of the event loop and writes the header
 * by itself, which takes as long as to read a small table.
 */
export class PromptWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: NodeJS.WritableStream;
  readonly #diagnostics = new DiagnosticBytes();

  constructor(stream: NodeJS.WritableStream) {
    super();
    this.#stream = stream;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      const done = (error?: Error | null) => {
        if (error) reject(error);
        else resolve();
      };
      const bytes = this.#diagnostics.of(message);
      if (bytes === null) {
        const text = JSON.stringify(message);
        this.#stream.write(headed(Buffer.byteLength(text), text), done);
      } else {
        this.#stream.write(headed(bytes.length, bytes), 'latin1', done);
      }
    });
  }

  end(): void {
    this.#stream.end();
  }
}

function headed(length: number, body: string): string {
  return `Content-Length: ${length}\r\n\r\n${body}`;
}
