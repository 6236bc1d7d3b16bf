namespace Disclosure.Documents;

/// <summary>A file format: tells whether a file is of it, and reads it. It knows nothing of the forms.</summary>
internal interface IFormat
{
    /// <summary>The name a document of this format carries.</summary>
    public string Name { get; }

    /// <summary>Whether the file is of this format, by its content.</summary>
    public bool Recognizes(Reading reading);

    /// <summary>Reads the file into the parts and findings of <paramref name="reading"/>.</summary>
    /// <exception cref="UnreadableException">The file cannot be read.</exception>
    public void Read(Reading reading);
}
