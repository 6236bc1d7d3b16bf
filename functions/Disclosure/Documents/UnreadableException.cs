namespace Disclosure.Documents;

/// <summary>
/// Ends the reading of one file from deep inside a stream. <see cref="DocumentReader"/> turns it into its finding: it
/// never leaves the readers.
/// </summary>
internal sealed class UnreadableException(Finding finding) : Exception(finding.Message.En)
{
    /// <summary>Why the file is unreadable.</summary>
    public Finding Finding { get; } = finding;
}
