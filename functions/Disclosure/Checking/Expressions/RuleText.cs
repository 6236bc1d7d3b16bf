namespace Disclosure.Checking.Expressions;

/// <summary>A text of a rule, ready to be filled, in both languages.</summary>
internal sealed record RuleText(MessageTemplate Zh, MessageTemplate En)
{
    /// <exception cref="FormatException">A template is not valid.</exception>
    public static RuleText Parse(LocalizedText text, Vocabulary words) =>
        new(MessageTemplate.Parse(text.Zh, words), MessageTemplate.Parse(text.En, words));

    public LocalizedText Render(MessageArguments zh, MessageArguments en) => new(Zh.Render(zh), En.Render(en));
}
