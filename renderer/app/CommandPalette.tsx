import { MenuItem } from '@blueprintjs/core';
import { Omnibar, type ItemRenderer } from '@blueprintjs/select';
import { useRef, useState } from 'react';
import { closeDialog, useView } from '../state/index.ts';
import { useText } from '../text/use-text.ts';
import { useCommands, useSearchCommand, useStepCommands } from './use-commands.ts';
import type { PaletteCommand } from './palette-command.ts';
import './forms.css';

/** Everything that can be reached, by typing part of its name. */
export function CommandPalette() {
  const { t } = useText();
  const isOpen = useView((state) => state.dialog?.id === 'commands');
  const commands = useCommands();
  const stepCommands = useStepCommands();
  const searchCommand = useSearchCommand();
  // Run once the list has gone and given the keyboard back; else it would take it from the dialog that the command opens.
  const chosen = useRef<PaletteCommand>(undefined);
  const [query, setQuery] = useState('');
  const runChosen = () => {
    // What was typed and left by Esc would stand before what is typed next.
    setQuery('');
    const command = chosen.current;
    chosen.current = undefined;
    command?.run();
  };
  return (
    <Omnibar<PaletteCommand>
      isOpen={isOpen}
      className="src-commands"
      onClose={() => closeDialog('commands')}
      items={[...commands]}
      itemsEqual="id"
      query={query}
      onQueryChange={setQuery}
      itemListPredicate={(typed, items) => [
        ...stepCommands(typed),
        ...items.filter((item) => item.label.toLowerCase().includes(typed.trim().toLowerCase())),
        ...searchCommand(typed),
      ]}
      itemRenderer={renderItem}
      noResults={<MenuItem disabled text={t('shell.commands.none')} />}
      initialContent={undefined}
      resetOnSelect
      inputProps={{ placeholder: t('shell.commands.placeholder'), 'aria-label': t('shell.commands.title') }}
      overlayProps={{ transitionDuration: 0, onClosed: runChosen }}
      onItemSelect={(item) => {
        chosen.current = item;
        closeDialog('commands');
      }}
    />
  );
}

const renderItem: ItemRenderer<PaletteCommand> = (item, { handleClick, handleFocus, modifiers, ref }) =>
  modifiers.matchesPredicate ? (
    <MenuItem
      key={item.id}
      ref={ref}
      active={modifiers.active}
      text={item.label}
      label={item.key ?? ''}
      onClick={handleClick}
      {...(handleFocus ? { onFocus: handleFocus } : {})}
      roleStructure="listoption"
    />
  ) : null;
