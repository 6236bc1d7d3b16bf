using Disclosure.Units;

namespace Disclosure.Tests.Checking.Clean;

/// <summary>A unit as it stays from year to year: what it is, how large its numbers are, how its clerk writes.</summary>
internal sealed record CleanUnit
{
    private static readonly string[] Towns = ["王家山镇", "水泉镇", "共和镇", "宝积镇", "黄峤镇", "种田乡", "复兴乡", "长征街道办事处", "电力路街道办事处"];

    private static readonly string[] Departments =
    [
        "民政局", "财政局", "教育局", "公安局", "司法局", "审计局", "统计局", "林业和草原局", "水务局", "交通运输局", "卫生健康局", "医疗保障局",
        "应急管理局", "市场监督管理局", "文化体育广播电视和旅游局", "住房和城乡建设局", "自然资源局", "税务局", "信访局", "农业农村局",
    ];

    public required Unit Unit { get; init; }

    /// <summary>The largest count it is likely to have: townships have a handful, bureaus of permits tens of thousands.</summary>
    public required int Scale { get; init; }

    /// <summary>Chooses among wordings; the same in every year.</summary>
    public required int Style { get; init; }

    /// <summary>The office's telephone and e-mail, as the contact line of a report has them.</summary>
    public required string Contact { get; init; }

    /// <summary>Any unit.</summary>
    public static CleanUnit Of(Random random, int number = 1)
    {
        var kind = random.Next(8) switch { < 3 => UnitKind.Township, 3 => UnitKind.Subdistrict, 4 => UnitKind.Office, _ => UnitKind.Department };
        var name = kind switch
        {
            UnitKind.Office => "人民政府办公室",
            UnitKind.Department => Departments[random.Next(Departments.Length)],
            _ => Towns[random.Next(Towns.Length)],
        };
        return new CleanUnit
        {
            Unit = new Unit
            {
                Code = FormattableString.Invariant($"620403{number:000}"),
                Name = new LocalizedText(name, $"Unit {number}"),
                Kind = kind,
                Parent = "620403",
                FromYear = 2019,
            },
            Scale = random.Next(6) switch { 0 => 2, 1 => 10, 2 => 60, 3 => 400, 4 => 3_000, _ => 40_000 },
            Style = random.Next(),
            Contact = random.Next(3) switch
            {
                0 => FormattableString.Invariant($"联系电话：0943-66{random.Next(10_000, 99_999)}"),
                1 => FormattableString.Invariant($"电话：（0943）662{random.Next(1_000, 9_999)}，邮编：730913，电子邮箱：pcq{random.Next(1_000)}@163.com"),
                _ => FormattableString.Invariant($"地址：平川区长征路{random.Next(1, 300)}号，电话：66{random.Next(10_000, 99_999)}"),
            },
        };
    }

    /// <summary>One of several wordings, the same in every year.</summary>
    public string Pick(int place, params string[] wordings) => wordings[(int)((uint)(Style + (place * 7919)) % wordings.Length)];
}
