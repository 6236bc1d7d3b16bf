namespace Disclosure.Documents.Csv;

/// <summary>
/// The delimiter of a text: the one most of its first lines have outside quotes. A tie goes to the tab, which amounts
/// such as 1,234 do not contain, then to the comma.
/// </summary>
internal static class Delimiter
{
    private const int Lines = 50;
    private const string Candidates = "\t,;";

    public static char Detect(string text)
    {
        Span<int> lines = stackalloc int[Candidates.Length];
        Span<bool> inLine = stackalloc bool[Candidates.Length];
        var quoted = false;
        var read = 0;
        foreach (var c in text)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == '\n' && !quoted)
            {
                Count(lines, inLine);
                if (++read == Lines)
                {
                    break;
                }
            }
            else if (!quoted && Candidates.IndexOf(c, StringComparison.Ordinal) is var i and >= 0)
            {
                inLine[i] = true;
            }
        }

        Count(lines, inLine);
        var most = 0;
        for (var i = 1; i < lines.Length; i++)
        {
            most = lines[i] > lines[most] ? i : most;
        }

        return lines[most] == 0 ? ',' : Candidates[most];
    }

    private static void Count(Span<int> lines, Span<bool> inLine)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] += inLine[i] ? 1 : 0;
        }

        inLine.Clear();
    }
}
