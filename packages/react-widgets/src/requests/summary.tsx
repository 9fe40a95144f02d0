import { part } from '../parts.js';

/** Facts that the form takes along; rows without a value are left out. */
export function Summary({ rows }: { rows: readonly (readonly [string, string | undefined])[] }) {
  return (
    <dl {...part('summary')}>
      {rows
        .filter(([, value]) => value)
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
