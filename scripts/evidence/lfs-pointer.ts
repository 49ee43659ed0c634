/** What a Git LFS pointer stands for: the file itself is kept elsewhere. */
export interface LfsPointer {
  readonly sha256: string;
  readonly bytes: number;
}

const most = 1024;

const pointer =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:[a-z0-9.-]+ [^\n]*\n)*?oid sha256:([0-9a-f]{64})\n(?:[a-z0-9.-]+ [^\n]*\n)*?size ([0-9]{1,15})\n/;

/** The file that bytes point to where they are a pointer of Git LFS (its specification, version 1). */
export const pointerIn = (bytes: Uint8Array): LfsPointer | undefined => {
  if (bytes.length > most) return undefined;
  const [, sha256, size] = pointer.exec(new TextDecoder().decode(bytes)) ?? [];
  return sha256 === undefined ? undefined : { sha256, bytes: Number(size) };
};
