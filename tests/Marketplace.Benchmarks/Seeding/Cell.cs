using System.Globalization;
using System.Text;
using SQLitePCL;

namespace Marketplace.Benchmarks.Seeding;

/// <summary>One value of a row, as EF Core would store it in SQLite.</summary>
internal readonly struct Cell
{
    private readonly long number;
    private readonly string? text;
    private readonly byte[]? bytes;
    private readonly Type type;

    private Cell(long number, string? text, Type type, byte[]? bytes = null) => (this.number, this.text, this.type, this.bytes) = (number, text, type, bytes);

    private enum Type
    {
        Null,
        Number,
        Text,
        Time,
        Bytes,
    }

    public static implicit operator Cell(long value) => new(value, null, Type.Number);

    public static implicit operator Cell(bool value) => new(value ? 1 : 0, null, Type.Number);

    public static implicit operator Cell(string? value) => new(0, value, value is null ? Type.Null : Type.Text);

    public static implicit operator Cell(byte[]? value) => new(0, null, value is null ? Type.Null : Type.Bytes, value);

    public static implicit operator Cell(DateTime value) => new(value.Ticks, null, Type.Time);

    public static implicit operator Cell(DateTime? value) => value is { } at ? at : default(Cell);

    public static implicit operator Cell(Enum? value) => value?.ToString();

    public void Bind(sqlite3_stmt to, int at, Span<byte> buffer)
    {
        switch (type)
        {
            case Type.Number:
                raw.sqlite3_bind_int64(to, at, number);
                break;
            case Type.Text:
                raw.sqlite3_bind_text(to, at, buffer[..Encoding.UTF8.GetBytes(text, buffer)]);
                break;
            case Type.Time:
                // Whole seconds: EF Core omits an empty fraction.
                new DateTime(number).TryFormat(buffer, out var length, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
                raw.sqlite3_bind_text(to, at, buffer[..length]);
                break;
            case Type.Bytes:
                raw.sqlite3_bind_blob(to, at, bytes);
                break;
            default:
                raw.sqlite3_bind_null(to, at);
                break;
        }
    }
}
