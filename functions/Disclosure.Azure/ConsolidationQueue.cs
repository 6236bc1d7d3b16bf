using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Disclosure.Azure;

/// <summary>
/// What is due for consolidation: rows in table <c>work</c> are the promise, messages in the queue the hint. A row marked
/// again gets a new ETag, so that who works on the older one cannot delete it.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is a queue: of the storage, not of the base class library.")]
public sealed partial class ConsolidationQueue(PipelineStorage storage, ILogger<ConsolidationQueue> log)
{
    private const string Partition = "consolidate";
    private const int PoisonAfter = 5;
    private static readonly TimeSpan Invisible = TimeSpan.FromMinutes(5);

    /// <summary>Marks an area and year due, then queues it.</summary>
    public async Task MarkAsync(int year, string area, CancellationToken cancellation = default)
    {
        await storage.Work.UpsertEntityAsync(
            new TableEntity(Partition, Key(year, area)) { ["Year"] = year, ["Area"] = area }, TableUpdateMode.Replace, cancellation);
        await QueueAsync(new(year, area), cancellation);
    }

    /// <summary>Everything due.</summary>
    public async Task<IReadOnlyList<ConsolidationMessage>> DueAsync(CancellationToken cancellation = default)
    {
        var due = new List<ConsolidationMessage>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        await foreach (var row in storage.Work.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            due.Add(new(row.GetInt32("Year")!.Value, row.GetString("Area")));
        }

        return due;
    }

    /// <summary>Queues a message without marking anything.</summary>
    public async Task QueueAsync(ConsolidationMessage message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        await storage.Consolidate.SendMessageAsync(message.Write(), cancellation);
    }

    /// <summary>
    /// Receives messages and runs the step on each, until the queue shows none. For hosts without a queue trigger. A message
    /// whose run throws stays and comes back later; after five times it is dropped with an error, and its row waits for the
    /// nightly run.
    /// </summary>
    /// <returns>How many were handled.</returns>
    public async Task<int> ReceiveAndRunAsync(Consolidate step, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(step);
        var handled = 0;
        while ((await storage.Consolidate.ReceiveMessageAsync(Invisible, cancellation)).Value is { } message)
        {
            if (message.DequeueCount > PoisonAfter)
            {
                Poisoned(message.MessageText);
            }
            else if (!await RunAsync(step, message, cancellation))
            {
                continue;
            }

            await storage.Consolidate.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellation);
            handled++;
        }

        return handled;
    }

    /// <summary>The due row's ETag; null when the area is not due.</summary>
    internal async Task<ETag?> DueRowAsync(int year, string area, CancellationToken cancellation)
    {
        var row = await storage.Work.GetEntityIfExistsAsync<TableEntity>(Partition, Key(year, area), cancellationToken: cancellation);
        return row.HasValue ? row.Value!.ETag : null;
    }

    /// <summary>Deletes a due row as it was read; one marked again since then stays.</summary>
    internal async Task DoneAsync(int year, string area, ETag version, CancellationToken cancellation)
    {
        try
        {
            await storage.Work.DeleteEntityAsync(Partition, Key(year, area), version, cancellation);
        }
        catch (RequestFailedException e) when (Conflict.Is(e))
        {
            MarkedAgain(area, year);
        }
    }

    private static string Key(int year, string area) => string.Create(CultureInfo.InvariantCulture, $"{year}-{area}");

    private async Task<bool> RunAsync(Consolidate step, QueueMessage message, CancellationToken cancellation)
    {
        try
        {
            var (year, area) = ConsolidationMessage.Parse(message.MessageText);
            await step.RunAsync(year, area, cancellation);
            return true;
        }
        catch (Exception e) when (e is FormatException or RequestFailedException or AggregateException or FilingLostException or InvalidDataException)
        {
            Broken(e, message.MessageText);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Area {Area}, {Year}, was marked again meanwhile: its row stays")]
    private partial void MarkedAgain(string area, int year);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Consolidation failed and will be tried again: {Message}")]
    private partial void Broken(Exception exception, string message);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message dropped after five failures: {Message}")]
    private partial void Poisoned(string message);
}
