import Markdown, { type Components, type Options } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import { ExternalLink } from './external-link.tsx';
import styles from './markdown-text.module.css';

/** Links lead elsewhere in a window of their own, headings are words, and nothing is loaded. */
const COMPONENTS: Components = {
  a: ({ href, children }) => {
    const text = typeof children === 'string' ? children : undefined;
    return <ExternalLink url={href ?? ''} text={text} />;
  },
  img: ({ alt }) => <span>{alt}</span>,
  h1: ({ children }) => <strong>{children}</strong>,
  h2: ({ children }) => <strong>{children}</strong>,
  h3: ({ children }) => <strong>{children}</strong>,
  h4: ({ children }) => <strong>{children}</strong>,
  h5: ({ children }) => <strong>{children}</strong>,
  h6: ({ children }) => <strong>{children}</strong>,
  input: () => null,
};

type Plugin = NonNullable<Options['rehypePlugins']>[number];
type Tree = { type: string; value?: string; children?: Tree[] };

/** HTML within the text is text: it does nothing, and nobody is kept from reading what the makers wrote. */
function htmlAsText(node: Tree): void {
  if (node.type === 'raw') node.type = 'text';
  for (const child of node.children ?? []) htmlAsText(child);
}

const PLUGINS: Plugin[] = [() => htmlAsText, rehypeSanitize];

/** Untrusted Markdown; HTML in it is shown as it was written. */
export function MarkdownText({ text }: { readonly text: string }) {
  return (
    <div className={styles.markdown}>
      <Markdown components={COMPONENTS} rehypePlugins={PLUGINS}>
        {text}
      </Markdown>
    </div>
  );
}
