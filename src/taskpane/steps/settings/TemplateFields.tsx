import { Button, Field, Text, Textarea } from "@fluentui/react-components";
import { DEFAULT_TEMPLATES, PLACEHOLDERS, TEMPLATE_KINDS, templateProblems } from "../../../domain/reminders";
import type { ReminderTemplates } from "../../../domain/reminders";
import { useCommonStyles } from "../../kit/common-styles";
import { useTexts } from "../../kit/use-texts";

/** The office's own wording of reminders; what is wrong with one is said at its field. */
export function TemplateFields({
  templates,
  onChange,
}: {
  readonly templates: ReminderTemplates;
  readonly onChange: (templates: ReminderTemplates) => void;
}) {
  const styles = useCommonStyles();
  const { settings } = useTexts();
  const texts = settings.templates;
  return TEMPLATE_KINDS.map((kind) => (
    <div key={kind} className={styles.stack}>
      <Field
        label={texts.names[kind]}
        validationMessage={
          templateProblems(kind, templates[kind]).map(settings.templateProblem).join(" ") || undefined
        }
      >
        <Textarea
          rows={5}
          resize="vertical"
          value={templates[kind]}
          onChange={(_event, { value }) => {
            onChange({ ...templates, [kind]: value });
          }}
        />
      </Field>
      <Text size={200} className={styles.muted}>
        {texts.placeholders(PLACEHOLDERS[kind].map((name) => `{${name}}`).join(" "))}
      </Text>
      {templates[kind] !== DEFAULT_TEMPLATES[kind] && (
        <Button
          size="small"
          className={styles.button}
          onClick={() => {
            onChange({ ...templates, [kind]: DEFAULT_TEMPLATES[kind] });
          }}
        >
          {texts.reset}
        </Button>
      )}
    </div>
  ));
}
