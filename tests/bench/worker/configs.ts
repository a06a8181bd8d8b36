/** What workerd is told to run, in Cap'n Proto's text form. Objects are never put away, so that a window measures them warm. */

const head = 'using Workerd = import "/workerd/workerd.capnp";\nconst config :Workerd.Config = (';
const date = 'compatibilityDate = "2026-11-17"';

const objects = (className: string) => `
      ${date},
      durableObjectNamespaces = [(className = "${className}", uniqueKey = "bench-${className}", enableSql = true, preventEviction = true)],
      durableObjectStorage = (localDisk = "disk"),`;

const disk = '(name = "disk", disk = (path = "objects", writable = true))';

const socket = (service: string, port: number) =>
  `(name = "${service}", address = "127.0.0.1:${port}", http = (), service = "${service}")`;

/** The Worker as it is shipped, with a directory beside it that SQL can be sent to. `main`: `worker.js`, or `metered.js` around it. */
export const workerConfig = (
  ports: { readonly worker: number; readonly directory: number },
  main: 'plain' | 'metered',
) => `${head}
  services = [
    (name = "worker", worker = (
      modules = [${main === 'metered' ? '(name = "metered.js", esModule = embed "metered.js"), ' : ''}(name = "index.js", esModule = embed "index.js")],${objects('Account')}
      bindings = [
        (name = "ACCOUNTS", durableObjectNamespace = "Account"),
        (name = "DB", wrapped = (moduleName = "cloudflare-internal:d1-api", innerBindings = [(name = "fetcher", service = "directory")])),
        (name = "BANSO_MODE", text = "production"),
        (name = "BANSO_SMTP_URL", text = "sink:"),
        (name = "BANSO_ORIGIN", text = "http://127.0.0.1:${ports.worker}"),
      ])),
    (name = "directory", worker = (
      modules = [(name = "directory.js", esModule = embed "directory.js")],${objects('Directory')}
      bindings = [(name = "DIRECTORY", durableObjectNamespace = "Directory")])),
    ${disk},
  ],
  sockets = [${socket('worker', ports.worker)}, ${socket('directory', ports.directory)}],
);`;

export const bareConfig = (port: number) => `${head}
  services = [
    (name = "bare", worker = (
      modules = [(name = "bare.js", esModule = embed "bare.js")],${objects('Bare')}
      bindings = [(name = "BARE", durableObjectNamespace = "Bare")])),
    ${disk},
  ],
  sockets = [${socket('bare', port)}],
);`;
