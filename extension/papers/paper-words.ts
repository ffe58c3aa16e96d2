import type { PaperLanguage } from '../../shared/papers/paper.ts';

/** Words around the paper, never on it: they are not printed. */
export interface PaperWords {
  readonly print: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly notKept: string;
  readonly actions: string;
}

export const paperWords: Readonly<Record<PaperLanguage, PaperWords>> = {
  en: {
    print: 'Print',
    copy: 'Copy text',
    copied: 'Copied',
    notCopied: 'The browser did not allow copying. Select the text and copy it by hand.',
    notKept: 'This paper is not kept any more. Make it again from the panel of the customer.',
    actions: 'What to do with this paper',
  },
  es: {
    print: 'Imprimir',
    copy: 'Copiar texto',
    copied: 'Copiado',
    notCopied: 'El navegador no permitió copiar. Seleccione el texto y cópielo a mano.',
    notKept: 'Este documento ya no se conserva. Hágalo de nuevo desde el panel del cliente.',
    actions: 'Qué hacer con este documento',
  },
};
