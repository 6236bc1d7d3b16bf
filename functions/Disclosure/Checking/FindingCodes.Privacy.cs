namespace Disclosure.Checking;

/// <content>
/// What of persons must not be published (《条例》第十五条, 《个人信息保护法》第三十四条). A warning, so that approval waits until
/// it is removed, or released with a reason.
/// </content>
public static partial class FindingCodes
{
    /// <summary>The number of an identity card (GB 11643).</summary>
    public static readonly FindingCode PrivateIdentity = new("PRIVACY-ID", Severity.Warning);

    /// <summary>A mobile telephone outside the contact line.</summary>
    public static readonly FindingCode PrivateMobile = new("PRIVACY-MOBILE", Severity.Warning);

    /// <summary>The number of a bank card (ISO/IEC 7812).</summary>
    public static readonly FindingCode PrivateCard = new("PRIVACY-CARD", Severity.Warning);

    /// <summary>Where a person lives.</summary>
    public static readonly FindingCode PrivateAddress = new("PRIVACY-ADDRESS", Severity.Warning);

    /// <summary>A person's e-mail outside the contact line.</summary>
    public static readonly FindingCode PrivateEmail = new("PRIVACY-EMAIL", Severity.Warning);
}
