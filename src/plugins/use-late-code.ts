import { useEffect, useState } from 'react';
import { type ApiError, toApiError } from '../api/api-error.ts';

interface Late<Code> {
  load(): Promise<Code>;
}

/** What came of loading; both are null while it is under way. */
interface Loaded<Code> {
  readonly of: Late<Code> | null;
  readonly code: Code | null;
  readonly error: ApiError | null;
}

/** Code that a part of the contract needs late. What was loaded stays until the newer of a new connection is there. */
export function useLateCode<Code>(late: Late<Code>) {
  const [turn, setTurn] = useState(0);
  const [loaded, setLoaded] = useState<Loaded<Code>>({ of: null, code: null, error: null });
  useEffect(() => {
    let here = true;
    late.load().then(
      (code) => here && setLoaded({ of: late, code, error: null }),
      (thrown: unknown) => here && setLoaded(({ of, code }) => ({ of, code, error: toApiError(thrown) })),
    );
    return () => {
      here = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each turn is another try
  }, [late, turn]);
  return { ...loaded, retry: () => setTurn((before) => before + 1) };
}
