using System.Collections.Immutable;
using System.Globalization;
using Disclosure.Checking;

namespace Disclosure.Documents;

/// <summary>One file being read: its bytes, what was found so far, and what it has cost so far.</summary>
internal sealed class Reading(string fileName, ReadOnlyMemory<byte> bytes, ReadingBudget budget)
{
    private const int LongestQuotation = 100;

    private readonly List<DocumentPart> _parts = [];
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal);
    private string? _text;
    private int _cells;
    private int _emptyCells;
    private long _characters;
    private long _inflated;

    /// <summary>The name it was handed in under, without folders.</summary>
    public string FileName { get; } = fileName;

    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    public ReadingBudget Budget { get; } = budget;

    /// <summary>The file as text without its byte order mark, whatever its encoding; a file that is none ends the reading.</summary>
    public string Text => _text ??= Decode();

    public ImmutableArray<DocumentPart> Parts => [.. _parts];

    public ImmutableSortedDictionary<string, string> Properties => _properties.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public ImmutableArray<Finding> Findings => [.. _findings];

    /// <summary>Adds a finding; one more than a receipt can carry ends the reading.</summary>
    public void Report(Finding finding)
    {
        _findings.Add(finding);
        Within("findings", FileName, _findings.Count, Budget.Findings);
    }

    public void Add(Table table) => _parts.Add(table);

    /// <summary>Adds a paragraph; one without visible text is no paragraph.</summary>
    public void AddParagraph(string at, string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _parts.Add(new Paragraph(at, Count(text, at)));
        }
    }

    /// <summary>Adds a document property; of two with one name the first stays.</summary>
    public void AddProperty(string name, string text, string at)
    {
        Within("properties", at, _properties.Count + 1, Budget.Properties);
        Within("text", at, name.Length + text.Length, Budget.TextLength);
        CountCharacters(name.Length + text.Length, at);
        _properties.TryAdd(VisibleText.Of(name), VisibleText.Of(text));
    }

    /// <summary>Whether one more empty cell is worth keeping.</summary>
    public bool KeepsEmptyCell() => ++_emptyCells <= Budget.EmptyCells;

    /// <summary>Counts a cell or paragraph with content and returns its text as it can be written anywhere.</summary>
    public string Count(string text, string at)
    {
        Within("text", at, text.Length, Budget.TextLength);
        Within("cells", at, ++_cells, Budget.Cells);
        CountCharacters(text.Length + at.Length, at);
        return VisibleText.Of(text);
    }

    private void CountCharacters(int count, string at)
    {
        _characters += count;
        Within("all-text", at, _characters, Budget.AllText);
    }

    /// <summary>Counts bytes inflated from an inner file, in which so many were inflated before.</summary>
    public void CountInflated(int count, long ofEntry, string at)
    {
        Within("entry", at, ofEntry, Budget.EntryBytes);
        _inflated += count;
        Within("inflated", at, _inflated, Budget.InflatedBytes);
    }

    /// <summary>Ends the reading when a limit is passed. <paramref name="what"/> is a term of <c>READ-TOO-LARGE</c>.</summary>
    public static void Within(string what, string at, long observed, long limit)
    {
        if (observed > limit)
        {
            throw new UnreadableException(FindingCodes.TooLarge.At(
                at,
                observed.ToString(CultureInfo.InvariantCulture),
                limit.ToString(CultureInfo.InvariantCulture),
                arguments: ("what", what)));
        }
    }

    private string Decode()
    {
        Within("file", FileName, Bytes.Length, Budget.TextBytes);
        return TextDecoder.Decode(Bytes.Span);
    }

    /// <summary>The end of reading a broken file. <paramref name="reason"/> is a term of <c>READ-DAMAGED</c>.</summary>
    public static UnreadableException Damaged(string reason, string at, string observed) =>
        new(FindingCodes.Damaged.At(at, Quote(observed), arguments: ("reason", reason)));

    /// <summary>What a finding shows of a text: a message names what it is about, it does not repeat a hostile file.</summary>
    public static string Quote(string text)
    {
        var end = Math.Min(text.Length, LongestQuotation);
        if (end == text.Length)
        {
            return VisibleText.Of(text);
        }

        // Not within a number: a finding masks what it knows to be a person's.
        while (end > 0 && (char.IsDigit(text[end - 1]) || char.IsHighSurrogate(text[end - 1])))
        {
            end--;
        }

        return VisibleText.Of($"{text[..end]}…");
    }
}
