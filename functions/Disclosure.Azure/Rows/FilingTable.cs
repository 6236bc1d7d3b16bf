using Azure;
using Azure.Data.Tables;

namespace Disclosure.Azure.Rows;

/// <summary>Reads and transactions of table <c>filings</c>.</summary>
internal sealed class FilingTable(TableClient table)
{
    /// <summary>A unit's head and its ETag; <see cref="Head.None"/> when there is none.</summary>
    public async Task<Versioned<Head>> HeadAsync(string partition, string unit, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(partition, RowKeys.Head(unit), cancellationToken: cancellation);
        return row.HasValue ? new(Head.Read(row.Value!), row.Value!.ETag) : new(Head.None, null);
    }

    /// <summary>A ledger row by its key, or null.</summary>
    public async Task<LedgerRow?> LedgerAsync(string partition, string key, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancellation);
        return row.HasValue ? LedgerRow.Read(row.Value!) : null;
    }

    /// <summary>Everything of a partition but its ledger, which sorts after the heads: figures rows and heads by unit.</summary>
    public async Task<SortedDictionary<string, UnitRows>> ScanAsync(string partition, CancellationToken cancellation)
    {
        var units = new SortedDictionary<string, UnitRows>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge 'figures:' and RowKey lt 'head;'");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, maxPerPage: 1000, cancellationToken: cancellation))
        {
            Place(units, row);
        }

        return units;
    }

    /// <summary>The same for one unit; empty when it has no rows.</summary>
    public async Task<UnitRows> UnitAsync(string partition, string unit, CancellationToken cancellation)
    {
        var (from, to, head) = ($"figures:{unit}:", $"figures:{unit};", RowKeys.Head(unit));
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and ((RowKey ge {from} and RowKey lt {to}) or RowKey eq {head})");
        var units = new SortedDictionary<string, UnitRows>(StringComparer.Ordinal);
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            Place(units, row);
        }

        return units.GetValueOrDefault(unit) ?? new UnitRows();
    }

    /// <summary>
    /// One transaction: the head as it was read is replaced, the other rows are added or replaced with it.
    /// </summary>
    /// <returns>False when the head or an added row is not as it was read: nothing was changed.</returns>
    public async Task<bool> CommitAsync(
        TableEntity head, ETag? version, IEnumerable<TableEntity> added, IEnumerable<TableEntity> replaced, CancellationToken cancellation)
    {
        TableTransactionAction[] actions =
        [
            .. added.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)),
            version is { } etag
                ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, head, etag)
                : new TableTransactionAction(TableTransactionActionType.Add, head),
            .. replaced.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)),
        ];
        try
        {
            await table.SubmitTransactionAsync(actions, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (Conflict.Is(e))
        {
            return false;
        }
    }

    private static void Place(SortedDictionary<string, UnitRows> units, TableEntity row)
    {
        var parts = row.RowKey.Split(':');
        if (!units.TryGetValue(parts[1], out var unit))
        {
            units[parts[1]] = unit = new UnitRows();
        }

        unit.Add(row);
    }
}
