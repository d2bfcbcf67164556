import { useCallback, useEffect, useState } from "react";
import { useJob } from "../../kit/use-job";
import type { Job } from "../../kit/use-job";
import type { InsertPort, Template } from "../../ports";

/** The office's templates, and keeping and removing one. */
export interface Templates {
  /** Null while they are being read. */
  readonly list: readonly Template[] | null;
  /** How the last keeping or removing stands; its result is the name kept, null after a removal. */
  readonly job: Job<string | null>;
  readonly keep: (template: Template) => void;
  readonly remove: (name: string) => void;
}

export function useTemplates(port: InsertPort, describe: (failure: unknown) => string): Templates {
  const [list, setList] = useState<readonly Template[] | null>(null);
  const job = useJob<string | null>(describe);
  const { run } = job;
  useEffect(() => {
    let over = false;
    port.templates().then(
      (templates) => {
        if (!over) setList(templates);
      },
      () => {
        if (!over) setList([]);
      },
    );
    return () => {
      over = true;
    };
  }, [port]);
  const keep = useCallback(
    (template: Template) => {
      run(async () => {
        setList(await port.keepTemplate(template));
        return template.name;
      });
    },
    [port, run],
  );
  const remove = useCallback(
    (name: string) => {
      run(async () => {
        setList(await port.removeTemplate(name));
        return null;
      });
    },
    [port, run],
  );
  return { list, job, keep, remove };
}
