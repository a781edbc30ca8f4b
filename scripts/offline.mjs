// The protocol's packages can also speak over sockets and start programs. We use neither: in the bundles these modules
// are empty, so that no code is left that could open a connection or, in the server, run anything.
const NEVER = ['net', 'tls', 'http', 'https', 'http2', 'dgram', 'dns'];

export function withoutModules(names = NEVER) {
  return {
    name: 'without-modules',
    setup(build) {
      const filter = new RegExp(`^(?:node:)?(?:${names.join('|')})$`);
      build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'absent' }));
      build.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {};' }));
    },
  };
}

export const offline = withoutModules();
/** The client starts the server; nothing else starts anything, nor makes up names of pipes, which takes `crypto`. */
export const offlineAlone = withoutModules([...NEVER, 'child_process', 'crypto']);
