import { recordFacts, type RecordFacts } from './record-facts.ts';

/** Gives one and the same text for equal ones, which keeps none of the text that it was cut from. */
export const sharedTexts = (): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? Buffer.from(text).toString('utf8');
    known.set(found, found);
    return found;
  };
};

/** Gives one and the same object for facts that say the same. */
const sharedFacts = (): ((facts: RecordFacts) => RecordFacts) => {
  const known = new Map<string, RecordFacts>();
  const shared = sharedTexts();
  return ({ id, version, status }) => {
    const key = JSON.stringify([id, version, status]);
    const found = known.get(key) ?? {
      id: shared(id),
      ...(version == null ? {} : { version: shared(version) }),
      ...(status == null ? {} : { status: shared(status) }),
    };
    known.set(key, found);
    return found;
  };
};

/** Reads what blobs say of themselves, each once: facts are small, unlike the texts. */
export const factsReader = (
  read: (id: string) => Promise<Buffer>,
): ((id: string) => Promise<RecordFacts | undefined>) => {
  const known = new Map<string, RecordFacts | undefined>();
  const asked = new Map<string, Promise<RecordFacts | undefined>>();
  const shared = sharedFacts();
  const learn = async (id: string): Promise<RecordFacts | undefined> => {
    try {
      const facts = recordFacts(await read(id));
      const kept = facts == null ? undefined : shared(facts);
      known.set(id, kept);
      return kept;
    } finally {
      asked.delete(id);
    }
  };
  return async (id) => {
    if (known.has(id)) return known.get(id);
    const answer = asked.get(id) ?? learn(id);
    asked.set(id, answer);
    return answer;
  };
};
