import { type FaceModelPack, filesOf } from '../src/index.js';

/** The pack's `MODEL_CARD.md`, written from the same data that the code uses. */
export function modelCard(pack: FaceModelPack): string {
  const { card, thresholds } = pack;
  const rows = Object.entries(filesOf(pack)).map(
    ([stage, { source, bytes, sha256, licence }]) =>
      `| ${stage} | \`${source.package}@${source.version}\` \`${source.path}\` | ${bytes} | \`${sha256}\` | ${licence} |`,
  );
  return `# Model card: ${pack.id} ${pack.version}

${card.summary}

## Intended use

${card.intendedUse}

## Files

| stage | source | bytes | SHA-256 | licence |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

## Training data

${card.trainingData}

## Licences

${card.licences}

## Measured

| what | value |
| --- | --- |
${card.measured.map(({ what, value }) => `| ${what} | ${value} |`).join('\n')}

## Thresholds

Match from ${thresholds.match}, a person looks from ${thresholds.review}, below that no match (cosine similarity).

${card.whyTheseThresholds}

## Limits

${card.limits.map((limit) => `- ${limit}`).join('\n')}
`;
}
