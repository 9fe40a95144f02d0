import { type FaceModelPack, filesOf, type ModelFile } from '../src/index.js';

/** The pack's `MODEL_CARD.md`, written from the same data that the code uses. */
export function modelCard(pack: FaceModelPack): string {
  const { card, thresholds } = pack;
  const files = Object.entries(filesOf(pack));
  const rows = files.map(
    ([stage, { url, bytes, sha256, licence }]) =>
      `| ${stage} | \`${url.pathname.split('/').at(-1)}\` | ${bytes} | \`${sha256}\` | ${licence} |`,
  );
  return `# Model card: ${pack.id} ${pack.version}

${card.summary}

## Intended use

${card.intendedUse}

## Files

| stage | file | bytes | SHA-256 | licence |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

${files.map(([stage, file]) => origin(stage, file)).join('\n')}

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

function origin(stage: string, { source }: ModelFile): string {
  const files = source.files.map(({ path, sha256 }) => `\`${path}\` (SHA-256 \`${sha256}\`)`).join(' and ');
  return `- ${stage}: ${files} of \`${source.package}@${source.version}\`. ${source.change ?? 'As it is there.'}`;
}
