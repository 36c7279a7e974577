import { refusalOf } from '../../systems/refusal.ts';
import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import type { Allowed } from '../../systems/system.ts';
import { m } from '../../messages/messages.js';
import { Hint } from '../../ui/hint.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './file-tools.module.css';
import type { FileExchange } from './use-file-exchange.ts';

interface FileToolsProps {
  readonly exchange: FileExchange;
  /** Whether anything may be changed: a file cannot be taken otherwise. */
  readonly editable: Allowed;
  readonly busy: boolean;
}

/** The ways of all settings into a file and out of one. */
export function FileTools({ exchange, editable, busy }: FileToolsProps) {
  const input = useRef<HTMLInputElement>(null);
  const locked = busy || !editable.allowed;
  return (
    <div className={styles.tools}>
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<IconDownload size={14} stroke={1.75} aria-hidden />}
        onClick={exchange.download}
      >
        {m.form_export()}
      </Button>
      <Hint<HTMLButtonElement> text={refusalOf(editable)}>
        {({ onClick, ...hinted }) => (
          <Button
            {...hinted}
            variant="default"
            size="compact-xs"
            aria-disabled={locked}
            leftSection={<IconUpload size={14} stroke={1.75} aria-hidden />}
            onClick={(event) => {
              onClick?.(event);
              if (!locked) input.current?.click();
            }}
          >
            {m.form_import()}
          </Button>
        )}
      </Hint>
      <input
        ref={input}
        type="file"
        accept=".json,application/json,text/plain"
        hidden
        aria-label={m.form_import()}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file && !locked) exchange.take(file);
          // The same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

/** What came of a file that changed nothing. */
export function FileAnswerNotice({ exchange: { answer, dismiss } }: Pick<FileToolsProps, 'exchange'>) {
  if (!answer) return null;
  return (
    <Notice
      severity={answer.severity}
      urgent={answer.severity === 'error'}
      title={answer.title}
      actions={
        <Button variant="default" size="compact-sm" onClick={dismiss}>
          {m.ui_dismiss()}
        </Button>
      }
    >
      {answer.words}
    </Notice>
  );
}
