import type { FileRecord, Files, Records } from '../ports/index.js';
import type { CheckedUpload } from '../uploads/index.js';

/** Keeps attachments together with what is changed because of them. */
export interface AttachmentKeeper {
  /**
   * Writes the file, then runs `change`. When that fails, the file goes again, unless another record holds the same
   * bytes or nobody can tell whether the change was kept: a file too many is better than one too few.
   */
  keepWith<T>(
    checked: CheckedUpload,
    uploaded: Uploaded,
    change: (file: FileRecord) => Promise<T>,
  ): Promise<T>;
}

export interface Uploaded {
  /** Random: tells nothing about the content. */
  id: string;
  by: string;
  /** ISO 8601 with offset. */
  at: string;
}

/** Those who are about to hold the same bytes. The last one to leave tidies up. */
interface Claim {
  users: number;
  /** Whether the bytes were there before any of them came. */
  readonly wasThere: Promise<boolean>;
  readonly written: Set<string>;
  readonly held: Set<string>;
  tidied?: Promise<void>;
}

export function attachmentKeeper({
  files,
  records,
}: {
  files: Files;
  records: Pick<Records, 'of'>;
}): AttachmentKeeper {
  const claims = new Map<string, Claim>();
  return {
    keepWith: async (checked, uploaded, change) => {
      const claim = await enter(checked.sha256);
      try {
        const address = await files.write(checked.content());
        claim.written.add(address);
        try {
          const answer = await change(recordOf(checked, address, uploaded));
          claim.held.add(address);
          return answer;
        } catch (error) {
          if (await isRecorded(records, uploaded)) claim.held.add(address);
          throw error;
        }
      } finally {
        claim.users -= 1;
        if (claim.users === 0) await tidy(checked.sha256, claim);
      }
    },
  };

  /** Whoever comes while the last one tidies up waits for that. */
  async function enter(content: string): Promise<Claim> {
    for (let other = claims.get(content); other?.tidied; other = claims.get(content)) await other.tidied;
    const claim = claims.get(content) ?? {
      users: 0,
      wasThere: isIn(files, content),
      written: new Set(),
      held: new Set(),
    };
    claims.set(content, claim);
    claim.users += 1;
    await claim.wasThere;
    return claim;
  }

  async function tidy(content: string, claim: Claim): Promise<void> {
    claim.tidied = removeUnheld(claim).finally(() => claims.delete(content));
    await claim.tidied;
  }

  async function removeUnheld({ wasThere, written, held }: Claim): Promise<void> {
    if (await wasThere) return;
    for (const address of written) {
      // What cannot be removed now lies there unseen: no record names it.
      if (!held.has(address)) await files.remove(address).catch(() => {});
    }
  }
}

function recordOf({ bytes, kind }: CheckedUpload, content: string, { id, by, at }: Uploaded): FileRecord {
  return { id, content, bytes, kind, uploadedBy: by, uploadedAt: at };
}

/** Damaged bytes are there, too: the store puts them right when they are written again. */
function isIn(files: Files, address: string): Promise<boolean> {
  return files.read(address).then(
    (bytes) => bytes !== undefined,
    () => true,
  );
}

/** After a failure that came from the database it may have kept the change all the same. */
async function isRecorded(records: Pick<Records, 'of'>, { by, id }: Uploaded): Promise<boolean> {
  return records
    .of(by)
    .files([id])
    .then(
      (found) => found.length > 0,
      () => true,
    );
}
