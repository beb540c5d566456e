using System.Text.Json;
using System.Text.Json.Serialization;
using Marketplace.Kernel.Domain;

namespace Marketplace.Accounts.WritePersonalData;

/// <summary>A number as pages show it.</summary>
internal sealed class NumberInJson : JsonConverter<Number>
{
    public override Number Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Number.Parse(reader.GetString()!, null);

    public override void Write(Utf8JsonWriter writer, Number value, JsonSerializerOptions options) => writer.WriteStringValue(value.Shown);
}
