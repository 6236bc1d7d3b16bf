namespace Disclosure.Units;

/// <summary>What a reporting unit is: areas from the largest down, then what lies in them.</summary>
public enum UnitKind
{
    /// <summary>A province: an area.</summary>
    Province,

    /// <summary>A city divided into districts or an autonomous prefecture: an area.</summary>
    City,

    /// <summary>A county or district: an area.</summary>
    District,

    /// <summary>The government's own office (本级), a unit beside the departments.</summary>
    Office,

    /// <summary>A department.</summary>
    Department,

    /// <summary>A town or township.</summary>
    Township,

    /// <summary>A sub-district office (街道).</summary>
    Subdistrict,
}
