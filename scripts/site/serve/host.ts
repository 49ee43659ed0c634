const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * Whether a `Host` header names this machine. Any other name means that a foreign site had its name
 * resolved to us (DNS rebinding) and would read our pages as its own.
 */
export const isLoopbackHost = (host: string | undefined): boolean =>
  host !== undefined && loopback.test(host);
