import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

/** A modal window that starts in its first field; the browser keeps the focus in it, closes it on Escape and gives the focus back. */
export function Dialog({ title, wide, onClose, children }: { title: string; wide?: boolean; onClose: () => void; children: ReactNode }) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // a layout effect ends before the window leaves the page, so that the focus goes back to the button that opened it
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className={wide ? 'wide' : undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // the owner decides: it unmounts the window
        event.preventDefault();
        onClose();
      }}
    >
      <header className="section-header">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="quiet" aria-label="Close" onClick={onClose}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      {children}
    </dialog>
  );
}
