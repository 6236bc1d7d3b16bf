using Disclosure.Azure;

namespace Disclosure.Local;

/// <summary>The definitions and samples that lie beside the program.</summary>
internal static class Seeds
{
    /// <summary>Where they lie.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>The editions of the form and the units.</summary>
    public static Definitions Definitions() => DefinitionFiles.Load(Folder);
}
