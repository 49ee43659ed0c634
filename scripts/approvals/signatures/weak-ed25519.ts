// The y coordinates of the points whose order divides eight, in all encodings: for a key that is
// one of them, a signature that fits many texts can be made without any secret.
const weakPoints = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

/** Whether a public key of Ed25519 (32 bytes, RFC 8032 section 5.1.5) is a point of small order. */
export const isWeakPoint = (point: Uint8Array): boolean => {
  const y = Buffer.from(point);
  // The highest bit is the sign of x.
  y.writeUInt8((y[31] ?? 0) & 127, 31);
  return weakPoints.has(y.toString('hex'));
};
