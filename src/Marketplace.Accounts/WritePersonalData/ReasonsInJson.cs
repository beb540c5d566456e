using System.Text.Json;
using System.Text.Json.Serialization;
using Marketplace.Casework.Letters;

namespace Marketplace.Accounts.WritePersonalData;

/// <summary>A text as people read it: reasons of decisions are stored with the keys of their ready sentences.</summary>
internal sealed class ReasonsInJson : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(ReasonParts.English(value));
}
