import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type Message, StreamMessageReader } from 'vscode-languageserver-protocol/node';
import { PromptWriter } from '../../src/node/writer.ts';

const message = (method: string) => ({ jsonrpc: '2.0', method }) as Message;

describe('messages', () => {
  it('are written in their order, each at once and in one piece', () => {
    const written: string[] = [];
    const stream = new Writable({
      write(chunk, _, done) {
        written.push(String(chunk));
        done();
      },
    });
    const writer = new PromptWriter(stream);
    void writer.write(message('年报'));
    void writer.write(message('𠀀'));
    expect(written).toEqual([
      'Content-Length: 35\r\n\r\n{"jsonrpc":"2.0","method":"年报"}',
      'Content-Length: 33\r\n\r\n{"jsonrpc":"2.0","method":"𠀀"}',
    ]);
  });

  it("are read again by the protocol's own reader", async () => {
    const stream = new PassThrough();
    const writer = new PromptWriter(stream);
    const sent = ['年报', '𠀀', 'a'.repeat(100_000), '错'.repeat(100_000)].map(message);
    const got: Message[] = [];
    const all = new Promise<void>((resolve) => {
      new StreamMessageReader(stream).listen((each) => {
        got.push(each);
        if (got.length === sent.length) resolve();
      });
    });
    await Promise.all(sent.map((each) => writer.write(each)));
    await all;
    expect(got).toEqual(sent);
  });

  it('that cannot be written are told of', async () => {
    const broken = new Error('the pipe is broken');
    const writer = new PromptWriter(new Writable({ write: (_, __, done) => done(broken) }));
    const told: Error[] = [];
    writer.onError(([error]) => told.push(error));
    await expect(writer.write(message('年报'))).rejects.toBe(broken);
    await expect(writer.write(message('again'))).rejects.toThrow();
    expect(told).toContain(broken);
  });

  it('end with the stream, and the end is told of', async () => {
    const writer = new PromptWriter(new PassThrough().resume());
    const closed = new Promise<void>((resolve) => {
      writer.onClose(resolve);
    });
    writer.end();
    await closed;
  });
});
