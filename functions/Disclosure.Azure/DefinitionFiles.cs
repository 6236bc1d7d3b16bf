namespace Disclosure.Azure;

/// <summary>Reads the definitions a deployment carries beside its code.</summary>
public static class DefinitionFiles
{
    private const string Schema = ".schema.json";

    /// <summary>Reads <c>forms/*.json</c> and <c>units/*.json</c> of a seeds folder; schemas are passed by.</summary>
    /// <exception cref="DirectoryNotFoundException">One of the two folders is missing.</exception>
    /// <exception cref="FormatException">A file is not what it should be (<see cref="Definitions.Parse"/>).</exception>
    public static Definitions Load(string seedsFolder) => Definitions.Parse(Read(seedsFolder, "forms"), Read(seedsFolder, "units"));

    private static IEnumerable<string> Read(string seedsFolder, string name) =>
        Directory.EnumerateFiles(Path.Combine(seedsFolder, name), "*.json")
            .Where(f => !f.EndsWith(Schema, StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);
}
