using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Disclosure.Azure.Blobs;
using Disclosure.Azure.Rows;
using Disclosure.Consolidation;
using Disclosure.Consolidation.Texts;
using Disclosure.Forms;

namespace Disclosure.Azure.Consolidating;

/// <summary>What an office keeps under <c>office/{area}/{year}/</c>.</summary>
internal sealed class OfficeFolder(BlobContainerClient office)
{
    /// <summary>Name of the approval.</summary>
    public const string Approval = "approval.json";

    // Folder of published reports of past years.
    private const string Published = "history/";

    // Files a sum depends on. The approval is none: it follows the sum.
    private static readonly string[] Inputs = [OfficeFiles.AdjustmentsFile, OfficeFiles.ReasonsFile, OfficeFiles.WaiversFile, OfficeFiles.WithdrawalsFile];

    /// <summary>Every file of every office.</summary>
    public Task<Dictionary<string, BlobItem>> ListAsync(CancellationToken cancellation) => office.ListAsync(string.Empty, cancellation);

    /// <summary>Name of a published report of a past year that is brought in.</summary>
    public static string PublishedName(int year, string area, string file) => $"{Prefix(year, area)}{Published}{file}";

    /// <summary>The published report that was brought in last; null when there is none.</summary>
    public async Task<(string Name, ReadOnlyMemory<byte> Bytes)?> PublishedAsync(int year, string area, CancellationToken cancellation) =>
        await PublishedFileAsync(year, area, cancellation) is { } newest && await SubmissionFile.ReadAsync(office, newest, cancellation) is { } file
            ? (newest, file.Bytes)
            : null;

    /// <summary>Its name alone.</summary>
    public async Task<string?> PublishedFileAsync(int year, string area, CancellationToken cancellation)
    {
        var there = await office.ListAsync(Prefix(year, area) + Published, cancellation);
        return there.Values.OrderBy(b => b.Properties.LastModified).ThenBy(b => b.Name, StringComparer.Ordinal).LastOrDefault()?.Name;
    }

    /// <summary>
    /// The files of texts, by name. One more than any report has is read too, so that its reader sees that there are more.
    /// </summary>
    public async Task<ImmutableArray<(OfficeTextFile File, string Sha256)>> TextsAsync(int year, string area, CancellationToken cancellation)
    {
        var folder = Prefix(year, area) + OfficeTexts.Folder;
        var names = (await office.ListAsync(folder, cancellation)).Keys.Order(StringComparer.Ordinal).Take(OfficeTexts.MostFiles + 1);
        var files = ImmutableArray.CreateBuilder<(OfficeTextFile, string)>();
        foreach (var name in names)
        {
            if (await SubmissionFile.ReadAsync(office, name, cancellation) is { } file)
            {
                files.Add((new OfficeTextFile(name[folder.Length..], file.Bytes), file.Sha256));
            }
        }

        return files.ToImmutable();
    }

    /// <summary>The state of one office's files as they are now.</summary>
    public async Task<string> StateAsync(int year, string area, CancellationToken cancellation) =>
        StateOf(await office.ListAsync(Prefix(year, area), cancellation), year, area);

    /// <summary>
    /// Hash over names and ETags of the files a sum depends on, empty when there are none: a listing is enough to see that
    /// something changed.
    /// </summary>
    public static string StateOf(Dictionary<string, BlobItem> blobs, int year, string area)
    {
        var prefix = Prefix(year, area);
        var reports = blobs.Keys
            .Where(b => b.StartsWith(prefix + Published, StringComparison.Ordinal) || b.StartsWith(prefix + OfficeTexts.Folder, StringComparison.Ordinal))
            .Select(b => b[prefix.Length..]).Order(StringComparer.Ordinal);
        var seen = Inputs.Where(i => blobs.ContainsKey(prefix + i)).Concat(reports)
            .Select(i => $"{i} {SubmissionFile.Text(blobs[prefix + i].Properties.ETag!.Value)}").ToArray();
        return seen.Length == 0 ? string.Empty : RowKeys.HashOf(seen);
    }

    /// <summary>The text of a file; null when it is not there. Bytes that are not UTF-8 become replacement characters.</summary>
    public async Task<string?> TextAsync(int year, string area, string file, CancellationToken cancellation) =>
        await SubmissionFile.ReadAsync(office, Prefix(year, area) + file, cancellation) is { } blob ? Text(blob) : null;

    /// <summary>The approval and the SHA-256 of its bytes; null when there is none.</summary>
    public async Task<(string Text, string Sha256)?> ApprovalAsync(int year, string area, CancellationToken cancellation) =>
        await SubmissionFile.ReadAsync(office, Prefix(year, area) + Approval, cancellation) is { } blob ? (Text(blob), blob.Sha256) : null;

    /// <summary>What the office of a unit's area says of findings: reasons and waivers; nothing for a unit without an area.</summary>
    public async Task<OfficeInput> InputAsync(int year, string? area, Edition edition, CancellationToken cancellation) => area is null
        ? OfficeInput.Empty
        : OfficeFiles.Parse(
            null,
            await TextAsync(year, area, OfficeFiles.ReasonsFile, cancellation),
            edition,
            await TextAsync(year, area, OfficeFiles.WaiversFile, cancellation));

    private static string Text(SubmissionFile blob) => Encoding.UTF8.GetString(blob.Bytes.Span).TrimStart('\uFEFF');

    private static string Prefix(int year, string area) => string.Create(CultureInfo.InvariantCulture, $"{area}/{year}/");
}
