using System.Text;
using Markdig.Syntax.Inlines;

namespace Disclosure.Documents.Markdown;

/// <summary>
/// The words of a paragraph. Markdown joins the lines of a paragraph, as texts wrapped by programs need it; a person who
/// begins a new line after a heading or a sentence means a new paragraph.
/// </summary>
internal static class MarkdownText
{
    /// <summary>A shorter line was not wrapped.</summary>
    private const int ShortestWrapped = 24;

    private const string Ends = "。！？：；.!?:;";

    /// <summary>The lines of a paragraph, joined where they were wrapped.</summary>
    public static List<string> Lines(ContainerInline inlines)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        Append(inlines, line, isHard =>
        {
            if (isHard || !IsWrapped(line))
            {
                lines.Add(line.ToString());
                line.Clear();
            }
            else if (char.IsAscii(line[^1]))
            {
                line.Append(' ');
            }
        });
        lines.Add(line.ToString());
        return lines;
    }

    private static bool IsWrapped(StringBuilder line) => line.Length >= ShortestWrapped && !Ends.Contains(line[^1], StringComparison.Ordinal);

    // The depth is the tree's, which the parser bounds.
    private static void Append(ContainerInline inlines, StringBuilder line, Action<bool> onBreak)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    line.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    line.Append(code.Content);
                    break;
                case LineBreakInline end:
                    onBreak(end.IsHard);
                    break;
                case HtmlEntityInline entity:
                    line.Append(entity.Transcoded.AsSpan());
                    break;
                case ContainerInline container:
                    Append(container, line, onBreak);
                    break;
            }
        }
    }
}
