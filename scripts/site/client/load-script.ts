interface ScriptPolicy {
  readonly createScriptURL: (url: string) => string;
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy;
}

declare global {
  var trustedTypes: TrustedTypes | undefined;
}

/**
 * Gives a function that loads scripts of our own site, and no other: `folder` is the address that
 * every script must be below. Under Trusted Types its policy is called `isms`.
 */
export const scriptLoader = (folder: string): ((path: string) => Promise<void>) => {
  const own: ScriptPolicy = {
    createScriptURL: (path) => {
      const { href } = new URL(path, folder);
      if (href.startsWith(folder)) return href;
      throw new TypeError(`Script \`${path}\` is not of this site`);
    },
  };
  const policy = globalThis.trustedTypes?.createPolicy('isms', own) ?? own;
  return (path) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.addEventListener('load', () => {
        resolve();
      });
      script.addEventListener('error', () => {
        reject(new Error(`Cannot load \`${path}\``));
      });
      script.src = policy.createScriptURL(path);
      document.head.append(script);
    });
};
