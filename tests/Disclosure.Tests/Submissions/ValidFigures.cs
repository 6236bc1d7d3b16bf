using Disclosure.Forms;

namespace Disclosure.Tests.Submissions;

/// <summary>Random figures that keep the arithmetic of the form (FORMS.md section 6, F1 to F4, A2).</summary>
internal static class ValidFigures
{
    private static readonly string[] Columns = ["natural", "business", "research", "nonprofit", "legal", "other"];

    /// <summary>A figure for every cell of the three tables.</summary>
    public static SortedDictionary<string, Figure> Of(Edition edition, Random random)
    {
        var numbers = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var indicator in edition.Tables.Where(t => !t.Blocks.IsEmpty).SelectMany(t => t.Indicators))
        {
            numbers[indicator.Code] = indicator.Kind == IndicatorKind.Amount ? random.Next(10_000_000) / 1000m : random.Next(random.Next(3) == 0 ? 2_000_000 : 20);
        }

        foreach (var code in numbers.Keys.Where(c => c.StartsWith("regulations_", StringComparison.Ordinal)))
        {
            numbers[code] = 0;
        }

        Requests(numbers, random);
        foreach (var group in (string[])["review", "direct_suit", "suit_after_review"])
        {
            numbers[$"{group}_total"] = ((string[])["upheld", "corrected", "other", "pending"]).Sum(c => numbers[$"{group}_{c}"]);
        }

        return new SortedDictionary<string, Figure>(numbers.ToDictionary(n => n.Key, n => Figure.OfValue(n.Value)), StringComparer.Ordinal);
    }

    private static void Requests(Dictionary<string, decimal> numbers, Random random)
    {
        string[] sums = ["new", "carried_in", "handled", "carried_out"];
        var rows = numbers.Keys.Where(c => c.StartsWith("requests_", StringComparison.Ordinal) && c.EndsWith("_natural", StringComparison.Ordinal))
            .Select(c => c["requests_".Length..^"_natural".Length]).ToArray();
        foreach (var column in Columns)
        {
            var handled = rows.Except(sums).Sum(row => numbers[$"requests_{row}_{column}"]);
            var all = handled + numbers[$"requests_carried_out_{column}"];
            numbers[$"requests_handled_{column}"] = handled;
            numbers[$"requests_carried_in_{column}"] = random.Next((int)Math.Min(all, 50) + 1);
            numbers[$"requests_new_{column}"] = all - numbers[$"requests_carried_in_{column}"];
        }

        foreach (var row in rows)
        {
            numbers[$"requests_{row}_total"] = Columns.Sum(column => numbers[$"requests_{row}_{column}"]);
        }
    }
}
