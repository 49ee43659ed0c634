import { describe, expect, test } from 'vitest';
import {
  preAuthenticationEncoding,
  readEnvelope,
  writeEnvelope,
} from '#approvals/attestation/envelope.ts';
import { lineOf } from './statements.ts';

const parts = (line: string): Record<string, unknown> =>
  JSON.parse(line) as Record<string, unknown>;

describe('reading an envelope', () => {
  test('gives what was written', () => {
    const envelope = {
      payloadType: 'text/plain',
      payload: Buffer.from('ä\0'),
      signatures: [{ keyid: 'k', sig: Buffer.from([251, 255]) }, { sig: Buffer.from([1]) }],
    };
    const line = writeEnvelope(envelope);
    expect(line).not.toContain('\n');
    expect(readEnvelope(line)).toEqual(envelope);
    expect(writeEnvelope(readEnvelope(line)!)).toBe(line);
  });

  test('takes standard and URL-safe base64, and no mixture', () => {
    const withSig = (sig: string) =>
      readEnvelope(JSON.stringify({ payloadType: 't', payload: '', signatures: [{ sig }] }));
    for (const sig of ['+/8=', '-_8=', '-_8']) {
      expect(withSig(sig)?.signatures[0]?.sig).toEqual(Buffer.from([251, 255]));
    }
    for (const sig of ['+_8=', '+/9=', '+/8', ' +/8=', '+/8=\n', '!!!!', '']) {
      expect(withSig(sig)).toBeUndefined();
    }
  });

  test('ignores fields that it does not know, also those that reach for prototypes', () => {
    const line = lineOf('{}').replace('{', '{"__proto__":{"payloadType":"x"},"extra":[],');
    expect(readEnvelope(line)?.payloadType).toBe('application/vnd.in-toto+json');
    expect(Object.prototype).not.toHaveProperty('payloadType');
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{"payloadType":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['nesting without end', '['.repeat(200_000)],
    ['no payload', JSON.stringify({ ...parts(lineOf('')), payload: undefined })],
    ['a payload that is a number', JSON.stringify({ ...parts(lineOf('')), payload: 1 })],
    ['no signature', JSON.stringify({ ...parts(lineOf('')), signatures: [] })],
    ['signatures as a map', JSON.stringify({ ...parts(lineOf('')), signatures: { 0: 1 } })],
    ['a key id that is a number', lineOf('').replace('"SHA256:abc"', '1')],
    [
      'too many signatures',
      JSON.stringify({ ...parts(lineOf('')), signatures: Array(65).fill({ sig: 'AA==' }) }),
    ],
    ['ten million letters', lineOf('x'.repeat(10_000_000))],
    [
      'only a prototype',
      '{"__proto__":{"payloadType":"t","payload":"","signatures":[{"sig":"AA=="}]}}',
    ],
  ])('gives nothing for %s', (_, line) => {
    expect(readEnvelope(line)).toBeUndefined();
  });
});

test('encodes type and payload with their lengths in bytes', () => {
  const encoded = preAuthenticationEncoding(
    'http://example.com/HelloWorld',
    Buffer.from('hello world'),
  );
  // The example of the DSSE protocol.
  expect(Buffer.from(encoded).toString()).toBe(
    'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
  );
  expect(Buffer.from(preAuthenticationEncoding('ä', Buffer.from('ö'))).toString()).toBe(
    'DSSEv1 2 ä 2 ö',
  );
});
