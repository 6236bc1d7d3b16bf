using Disclosure.Documents;
using Disclosure.Forms;

namespace Disclosure.Submissions;

/// <summary>
/// Tells by its labels of which edition a table is: every edition has rows and columns that no other has, and one row of
/// the trial format, <c>（六）其他处理</c>, became a group.
/// </summary>
internal static class EditionSigns
{
    /// <summary>So many labels make a table another edition's; chapter 三 has few of its own, and long ones.</summary>
    private const int LeastSigns = 2;

    /// <summary>The tables that are another edition's and not the asked one's; null when there is none.</summary>
    public static (Edition Edition, LocalizedText Tables)? Other(Document document, Edition asked, IEnumerable<Edition> editions)
    {
        var form = FormIndex.Of(asked);
        var labels = document.Parts.OfType<Table>().SelectMany(t => t.Cells)
            .Where(cell => cell.Text.Length is > 1 and <= LabelKey.Longest)
            .Select(cell => cell.Text).Distinct(StringComparer.Ordinal)
            .Select(text => (Text: text, Key: LabelKey.Of(text))).Where(label => label.Key.Full.Length > 1).ToArray();
        foreach (var edition in editions.Where(e => e != asked))
        {
            var other = FormIndex.Of(edition);
            var own = Signs(labels, form, other);
            var signs = Signs(labels, other, form);
            var tables = edition.Tables.Where(t => !own.ContainsKey(t.Id)
                && signs.TryGetValue(t.Id, out var names) && names.Count >= (t.Chapter == "三" ? 1 : LeastSigns)).Select(t => t.Title).ToArray();
            if (tables.Length > 0)
            {
                return (edition, new LocalizedText(string.Join('、', tables.Select(t => t.Zh)), string.Join(", ", tables.Select(t => t.En))));
            }
        }

        return null;
    }

    /// <summary>By table: the labels one edition has and the other has not.</summary>
    private static Dictionary<string, HashSet<string>> Signs((string Text, LabelKey Key)[] labels, FormIndex form, FormIndex other)
    {
        var signs = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var rows = labels.Where(label => !other.IsColumn(label.Key))
            .SelectMany(label => other.BlocksWithRow(label.Key).SelectMany(block => block.Rows.Leaves(label.Key).Select(row => (block, row)))).ToHashSet();
        foreach (var (text, key) in labels)
        {
            foreach (var table in other.IsKnown(text, key) ? [] : form.TablesNaming(text, key))
            {
                Add(table, key.Full);
            }

            foreach (var block in form.BlocksWithRow(key).Where(block => block.Rows.Leaves(key).Length > 0))
            {
                foreach (var grouped in other.BlocksWithRow(key).Where(b => b.Table == block.Table && b.Rows.Leaves(key).Length == 0))
                {
                    if (!grouped.Rows.Group(key)!.Any(row => rows.Contains((grouped, row))))
                    {
                        Add(block.Table, key.Full);
                    }
                }
            }
        }

        return signs;

        void Add(string table, string sign)
        {
            if (!signs.TryGetValue(table, out var names))
            {
                signs.Add(table, names = new HashSet<string>(StringComparer.Ordinal));
            }

            names.Add(sign);
        }
    }
}
