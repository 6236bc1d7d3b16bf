using Azure.Data.Tables;
using Disclosure.Azure.Rows;

namespace Disclosure.Azure.Tests;

/// <summary>Walks a unit's ledger from its head back, and finds it whole or fails.</summary>
internal static class Ledger
{
    public static Task<IReadOnlyList<LedgerRow>> OfAsync(TestPipeline pipeline, string unit) =>
        ChainAsync(pipeline, RowKeys.Partition(2019, pipeline.Definitions.Units.Find(unit, 2019)!.Parent), unit);

    /// <summary>The rows, first to last.</summary>
    public static async Task<IReadOnlyList<LedgerRow>> ChainAsync(TestPipeline pipeline, string partition, string unit)
    {
        var rows = new Dictionary<string, LedgerRow>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {$"ledger:{unit}:"} and RowKey lt {$"ledger:{unit};"}");
        await foreach (var entity in pipeline.Storage.FilingRows.QueryAsync<TableEntity>(filter, cancellationToken: TestPipeline.Stop))
        {
            var row = LedgerRow.Read(entity);
            Assert.Equal(entity.GetString(nameof(LedgerRow.Hash)), row.Hash());
            rows.Add(row.Hash(), row);
        }

        var head = (await new FilingTable(pipeline.Storage.FilingRows).HeadAsync(partition, unit, TestPipeline.Stop)).Value;
        var chain = new List<LedgerRow>();
        for (var hash = head.Ledger; hash.Length > 0; hash = chain[^1].Previous)
        {
            chain.Add(rows[hash]);
        }

        Assert.Equal(rows.Count, chain.Count);
        chain.Reverse();
        return chain;
    }
}
