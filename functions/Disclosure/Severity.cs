namespace Disclosure;

/// <summary>What a finding does to the file it is about (FORMS.md section 6).</summary>
public enum Severity
{
    /// <summary>Asks for nothing.</summary>
    Notice,

    /// <summary>The file is accepted; approval stops until a reason is given.</summary>
    Warning,

    /// <summary>The file is rejected.</summary>
    Error,
}
