import { DataSection } from './data/data-section.tsx';
import { MappingSection } from './mapping/mapping-section.tsx';
import { useOptions } from './options-context.ts';
import { OrgsSection } from './orgs/orgs-section.tsx';
import { PersonalSection } from './personal/personal-section.tsx';
import { PolicySection } from './policy/policy-section.tsx';
import type { SectionName } from './section.tsx';
import { ApiUseSection } from './use/api-use-section.tsx';

const SECTIONS: readonly SectionName[] = ['orgs', 'mapping', 'personal', 'policy', 'use', 'data'];

/** All settings and all that is kept, one section below the other, with a menu that leads to each. */
export function OptionsPage() {
  const { words } = useOptions();
  return (
    <div class="page">
      <header class="head">
        <h1>{words.title}</h1>
        <p class="mut">{words.intro}</p>
      </header>
      <nav class="menu" aria-label={words.sectionsLabel}>
        <ul>
          {SECTIONS.map((name) => (
            <li key={name}>
              <a href={`#${name}`}>{words.sections[name]}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="sections">
        <OrgsSection />
        <MappingSection />
        <PersonalSection />
        <PolicySection />
        <ApiUseSection />
        <DataSection />
      </main>
    </div>
  );
}
