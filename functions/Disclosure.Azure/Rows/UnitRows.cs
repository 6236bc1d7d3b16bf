using System.Collections.Immutable;
using Azure.Data.Tables;
using Disclosure.Forms;

namespace Disclosure.Azure.Rows;

/// <summary>The figures rows and the head of one unit, as one read found them.</summary>
internal sealed class UnitRows
{
    private readonly Dictionary<string, TableEntity> _tables = new(StringComparer.Ordinal);

    /// <summary>The head; <see cref="Head.None"/> when the unit has none.</summary>
    public Head Head { get; private set; } = Head.None;

    /// <summary>
    /// True when every figures row comes from the filing the head names. Pages of a scan are no snapshot: false means that
    /// a delivery came between them.
    /// </summary>
    public bool IsWhole => _tables.Values.All(row => FiguresRow.FilingOf(row) == (Head.Tables?.Filing ?? string.Empty));

    /// <summary>Takes in a row of the unit.</summary>
    public void Add(TableEntity row)
    {
        if (row.RowKey.StartsWith("head:", StringComparison.Ordinal))
        {
            Head = Head.Read(row);
        }
        else
        {
            _tables[row.RowKey[(row.RowKey.LastIndexOf(':') + 1)..]] = row;
        }
    }

    /// <summary>The unit's figures in an edition, without cells; null when it has filed none.</summary>
    public ImmutableSortedDictionary<string, Figure>? Figures(Edition edition)
    {
        if (Head.Tables is null)
        {
            return null;
        }

        var figures = ImmutableSortedDictionary.CreateBuilder<string, Figure>(StringComparer.Ordinal);
        foreach (var table in edition.Tables)
        {
            if (_tables.TryGetValue(table.Id, out var row))
            {
                figures.AddRange(FiguresRow.Read(row, table));
            }
        }

        return figures.ToImmutable();
    }
}
