using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Disclosure.Forms;

namespace Disclosure.Submissions;

/// <summary>Every label of an edition by its key, so that matching a document takes one look-up for each cell.</summary>
internal sealed class FormIndex
{
    private static readonly ConditionalWeakTable<Edition, FormIndex> Built = [];

    private readonly FrozenSet<string> _columns;
    private readonly FrozenSet<string> _headings;
    private readonly FrozenSet<string> _guide;
    private readonly FrozenSet<string> _references;
    private readonly FrozenDictionary<string, ZeroMark> _zeroMarks;
    private readonly FrozenSet<string> _printed;
    private readonly FrozenSet<string> _measures;
    private readonly FrozenSet<string> _beginnings;
    private readonly FrozenDictionary<string, ImmutableArray<BlockIndex>> _rows;
    private readonly FrozenDictionary<string, string> _chapters;
    private readonly FrozenDictionary<string, Indicator> _named;

    private FormIndex(Edition edition)
    {
        var indicators = edition.Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);
        Edition = edition;
        Blocks = [.. edition.Tables.SelectMany(t => t.Blocks).Select(b => new BlockIndex(b, indicators))];
        _columns = Blocks.SelectMany(b => b.Columns.Keys).ToFrozenSet(StringComparer.Ordinal);
        _rows = Blocks.SelectMany(b => b.Rows.Keys.Select(key => (key, b)))
            .GroupBy(r => r.key, r => r.b, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
        _headings = Headings(edition).SelectMany(text => new[] { LabelKey.Of(text).Full, LabelKey.Of(text).Bare })
            .Where(key => key.Length > 0).ToFrozenSet(StringComparer.Ordinal);
        _printed = edition.Tables.SelectMany(t => t.Blocks).SelectMany(b => b.RowLeaves).SelectMany(leaf => leaf.Path)
            .SelectMany(header => header.Variants.Prepend(header.Label)).Concat(edition.Indicators.Select(i => i.Label.Zh))
            .Select(LabelKey.Letters).ToFrozenSet(StringComparer.Ordinal);
        _guide = (edition.Template?.Guide ?? []).Select(line => LabelKey.Of(line).Full).ToFrozenSet(StringComparer.Ordinal);
        _references = new[] { edition.Template?.HelpHeading, edition.Template?.LastYearHeading }.OfType<string>()
            .Select(heading => LabelKey.Of(heading).Full).ToFrozenSet(StringComparer.Ordinal);
        _zeroMarks = (edition.Template?.ZeroMarks ?? [])
            .SelectMany(mark => mark.Variants.Prepend(mark.Label.Zh).Select(label => (LabelKey.Of(label).Full, mark)))
            .ToFrozenDictionary(m => m.Full, m => m.mark, StringComparer.Ordinal);
        _measures = indicators.Values.Select(i => i.Measure).ToFrozenSet(StringComparer.Ordinal);
        _beginnings = _columns.Concat(_rows.Keys).SelectMany(key => Enumerable.Range(1, key.Length - 1).Select(length => key[..length]))
            .ToFrozenSet(StringComparer.Ordinal);
        _chapters = Chapters(edition);
        _named = Named(edition);
    }

    /// <summary>The edition it was made from.</summary>
    public Edition Edition { get; }

    /// <summary>Its grids in printed order.</summary>
    public ImmutableArray<BlockIndex> Blocks { get; }

    /// <summary>The index of an edition, made once.</summary>
    public static FormIndex Of(Edition edition) => Built.GetValue(edition, static e => new FormIndex(e));

    /// <summary>Whether it labels a column, or a group of them, in any block.</summary>
    public bool IsColumn(LabelKey key) => _columns.Contains(key.Full) || _columns.Contains(key.Bare) || _columns.Contains(key.Core);

    /// <summary>Whether it stands over a grid or in its corner.</summary>
    public bool IsHeading(LabelKey key) => _headings.Contains(key.Full);

    /// <summary>
    /// Whether the form prints it as the label of a row, with that number: the rows of chapter 三 are numbered like chapters.
    /// </summary>
    public bool IsPrinted(string text) => text.Length <= LabelKey.Longest && _printed.Contains(LabelKey.Letters(CellText.Fold(text)));

    /// <summary>Whether it is a line of the template's instructions.</summary>
    public bool IsGuide(LabelKey key) => _guide.Contains(key.Full);

    /// <summary>Whether it stands over cells of a template that answer nothing.</summary>
    public bool IsReference(LabelKey key) => _references.Contains(key.Full);

    /// <summary>The mark for a table without a case that it introduces, or null.</summary>
    public ZeroMark? ZeroMark(LabelKey key) => _zeroMarks.GetValueOrDefault(key.Full) ?? _zeroMarks.GetValueOrDefault(key.Bare);

    /// <summary>Whether the answer beside a mark sets it; null when it is no answer.</summary>
    public bool? SaysYes(string answer) => Edition.Template switch
    {
        { } template when template.Yes.Contains(answer) => true,
        { } template when template.No.Contains(answer) => false,
        _ => null,
    };

    /// <summary>Whether it is a label, a heading or the name of an indicator.</summary>
    public bool IsKnown(string text, LabelKey key) => IsColumn(key) || IsHeading(key) || !BlocksWithRow(key).IsEmpty || Named(text, key) is not null;

    /// <summary>The tables in which it labels a row or column, or names an indicator.</summary>
    public IEnumerable<string> TablesNaming(string text, LabelKey key) =>
        Blocks.Where(block => block.Rows.Leaves(key).Length > 0 || block.Columns.Leaves(key).Length > 0).Select(block => block.Table)
            .Concat(Named(text, key) is { } indicator ? [indicator.Table] : []).Distinct(StringComparer.Ordinal);

    /// <summary>Whether an indicator is measured in it.</summary>
    public bool IsMeasure(string text) => _measures.Contains(text);

    /// <summary>The blocks that have a row, or a group of rows, so labelled.</summary>
    public ImmutableArray<BlockIndex> BlocksWithRow(LabelKey key) =>
        _rows.TryGetValue(key.Full, out var blocks) || _rows.TryGetValue(key.Bare, out blocks) || _rows.TryGetValue(key.Core, out blocks) ? blocks : [];

    /// <summary>Whether the label of a row or column can begin so.</summary>
    public bool IsBeginning(string text, LabelKey key) => _beginnings.Contains(key.Full) || LabelKey.IsNumbering(text);

    /// <summary>Whether it labels a group of rows in any block.</summary>
    public bool IsRowGroup(LabelKey key) => BlocksWithRow(key).Any(block => block.Rows.Leaves(key).Length == 0);

    /// <summary>The label of a column that is misspelt by one character; null when it can be none, or several.</summary>
    public string? MeantColumn(LabelKey key)
    {
        var labels = Blocks.Select(block => block.Columns.Meant(key) is { } leaf ? block.ColumnLeaves[leaf].Header.Label : null).OfType<string>().Distinct().ToArray();
        return labels is [var only] ? only : null;
    }

    /// <summary>The number of the chapter with that number or title, <see cref="Passage.Preface"/> for itself, or null.</summary>
    public string? Chapter(LabelKey key) => _chapters.GetValueOrDefault(key.Full);

    /// <summary>The indicator of that code, full label or variant, or null.</summary>
    public Indicator? Named(string text, LabelKey key) =>
        Edition.TryGetIndicator(text.Trim(), out var indicator) ? indicator : _named.GetValueOrDefault(key.Full) ?? _named.GetValueOrDefault(key.Bare);

    private static IEnumerable<string> Headings(Edition edition) =>
    [
        edition.Title.Zh,
        FormTemplate.ReasonsTitle,
        .. edition.Chapters.SelectMany(c => c.Variants.Prepend(c.Title.Zh)),
        .. edition.Tables.Select(t => t.Title.Zh),
        .. edition.Tables.SelectMany(t => t.Blocks)
            .SelectMany(b => new[] { b.Heading, b.Corner }.OfType<Header>())
            .SelectMany(h => h.Variants.Prepend(h.Label)),
    ];

    private static FrozenDictionary<string, string> Chapters(Edition edition)
    {
        var chapters = new Dictionary<string, string>(StringComparer.Ordinal) { [Passage.Preface] = Passage.Preface };
        foreach (var chapter in edition.Chapters)
        {
            chapters.TryAdd(chapter.Number, chapter.Number);
            foreach (var title in chapter.Variants.Prepend(chapter.Title.Zh).Select(t => LabelKey.Of(t).Full))
            {
                chapters.TryAdd(title, chapter.Number);
                chapters.TryAdd(chapter.Number + title, chapter.Number);
            }
        }

        return chapters.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Labels before variants; a variant that names two indicators names none.</summary>
    private static FrozenDictionary<string, Indicator> Named(Edition edition)
    {
        var named = new Dictionary<string, Indicator>(StringComparer.Ordinal);
        foreach (var indicator in edition.Indicators)
        {
            named.TryAdd(LabelKey.Of(indicator.Label.Zh).Full, indicator);
        }

        var variants = edition.Indicators
            .SelectMany(i => i.Variants.Append(i.Label.En).Select(v => (LabelKey.Of(v).Full, Indicator: i)))
            .Where(v => v.Full.Length > 0 && !named.ContainsKey(v.Full))
            .Distinct()
            .GroupBy(v => v.Full, v => v.Indicator, StringComparer.Ordinal)
            .Where(g => g.Count() == 1);
        foreach (var variant in variants.ToArray())
        {
            named.Add(variant.Key, variant.Single());
        }

        return named.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
