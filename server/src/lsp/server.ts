import { assemble } from './assemble.ts';
import { capabilitiesFor } from './capabilities.ts';
import type { Connection } from './protocol.ts';
import type { Runtime } from './runtime.ts';

/**
 * Everything hangs on what the client can do, so everything is put together when it has said so. It waits for an
 * answer that takes none of it, so the answer goes first.
 */
export function startServer(connection: Connection, runtime: Runtime): void {
  connection.onInitialize((params) => {
    let assembled: ReturnType<typeof assemble> | undefined;
    const assembly = () => {
      assembled ??= assemble(connection, runtime, params);
      return assembled;
    };
    setTimeout(assembly, 1);
    // No document may be opened before it.
    connection.onInitialized(() => assembly().begin());
    return { serverInfo: { name: 'nianbao' }, capabilities: capabilitiesFor(params) };
  });
  connection.listen();
}
