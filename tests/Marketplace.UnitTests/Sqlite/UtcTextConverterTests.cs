using System.Globalization;
using Marketplace.Sqlite;
using Microsoft.Data.Sqlite;

namespace Marketplace.UnitTests.Sqlite;

public sealed class UtcTextConverterTests
{
    private static readonly UtcTextConverter Converter = new();

    public static TheoryData<string> Texts => ["0001-01-01 00:00:00", "2024-02-29 23:59:59", "2026-11-25 09:08:07.5", "2026-01-02 03:04:05.0000001", "9999-12-31 23:59:59.9999999"];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_time_comes_back_as_it_was_and_is_UTC(string text)
    {
        var at = (DateTime)Converter.ConvertFromProvider(text)!;
        at.ShouldBe(DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));
        at.Kind.ShouldBe(DateTimeKind.Utc);
        Converter.ConvertToProvider(at).ShouldBe(text);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_text_is_the_one_that_the_provider_writes(string text)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT $at";
        command.Parameters.AddWithValue("$at", Converter.ConvertFromProvider(text));
        command.ExecuteScalar().ShouldBe(text);
    }

    [Theory]
    [InlineData("2026-11-25 09:08")]
    [InlineData("2026-13-25 09:08:07")]
    [InlineData("yesterday")]
    public void What_is_no_time_is_not_taken_for_one(string text) => Should.Throw<Exception>(() => Converter.ConvertFromProvider(text));
}
