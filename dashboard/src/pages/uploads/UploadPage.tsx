import { useRef, useState, type DragEvent } from 'react';
import { Page, Section } from '../../ui/Page';
import { DocumentTable } from './DocumentTable';
import { UploadProgress } from './UploadProgress';

interface Chosen {
  key: number;
  file: File;
}

export function UploadPage() {
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const count = useRef(0);
  const add = (files: FileList | null) => {
    const added = Array.from(files ?? [], (file) => ({ key: count.current++, file }));
    setChosen((before) => [...added, ...before]);
  };
  return (
    <Page title="Upload">
      <Section title="Send files" note="Remittances (835), acknowledgments (TA1, 999, 277CA), registration files (CSV) and scans, up to 100 MB each. What a file is, is found from its content.">
        <DropZone onFiles={add} />
        {chosen.length > 0 && (
          <ul className="uploads" aria-label="Files being sent">
            {chosen.map(({ key, file }) => (
              <UploadProgress key={key} file={file} />
            ))}
          </ul>
        )}
      </Section>
      <Section title="All files, newest first">
        <DocumentTable />
      </Section>
    </Page>
  );
}

function DropZone({ onFiles }: { onFiles: (files: FileList | null) => void }) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles(event.dataTransfer.files);
  };
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>Drop files here, or</p>
      <button type="button" className="primary" onClick={() => input.current?.click()}>
        Choose files
      </button>
      <input
        ref={input}
        type="file"
        multiple
        className="visually-hidden"
        tabIndex={-1}
        aria-label="Files to upload"
        onChange={(event) => {
          onFiles(event.target.files);
          event.target.value = '';
        }}
      />
    </div>
  );
}
