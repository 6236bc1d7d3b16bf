namespace Disclosure.Azure;

/// <summary>
/// Where the two storage accounts are. Each value is a connection string, or the blob endpoint of an account
/// (<c>https://name.blob.core.windows.net</c>), which is then opened with the identity of the process.
/// </summary>
/// <param name="Intake">The private account: submissions, receipts, filings, office, drafts, tables and queue.</param>
/// <param name="Public">The account of <c>published/</c>.</param>
public sealed record StorageConnections(string Intake, string Public);
