namespace Disclosure;

/// <summary>The MIME types of what the pipeline writes.</summary>
public static class ContentTypes
{
    /// <summary>JSON (RFC 8259).</summary>
    public const string Json = "application/json; charset=utf-8";

    /// <summary>Pages.</summary>
    public const string Html = "text/html; charset=utf-8";

    /// <summary>CSV (RFC 4180).</summary>
    public const string Csv = "text/csv; charset=utf-8";

    /// <summary>Workbooks (ECMA-376).</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Word documents (ECMA-376).</summary>
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>ZIP archives (APPNOTE.TXT of PKWARE).</summary>
    public const string Zip = "application/zip";
}
