using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Marketplace.Accounts.Identity;
using Marketplace.Kernel.Persistence;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.DropParkedEvents;

/// <summary>Failed events wait, for staff or for the next attempt, with names in them, and messages wait for their server. There are few.</summary>
internal sealed class ParkedPayloads(IEnumerable<ModuleDbContext> modules)
{
    public const string Message = "notices.message-queued";
    public const string IsLast = "\"isLast\":true";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Addresses = ["Contact", "Details", "To"];

    /// <summary>Replaces the person's names in all modules' failed events, and deletes messages to them that couldn't be sent.</summary>
    public async Task Forget(Account account, string? shopName, CancellationToken cancel)
    {
        var known = new Dictionary<string, string> { [account.UserName!] = FormerNames.Customer, [account.Email!] = "" };
        if (account.PhoneNumber is { Length: > 0 } phone) known[phone] = "";
        if (shopName is not null) known[shopName] = FormerNames.Seller;
        var id = account.Id.ToString(CultureInfo.InvariantCulture);
        foreach (var db in modules)
        {
            foreach (var row in await db.Outbox.AsNoTracking().Where(m => m.ParkedAt != null || m.Attempts > 1 || m.Name == Message).Select(m => new { m.Id, m.Name, m.Payload }).ToListAsync(cancel))
            {
                var isOwn = row.Payload.Contains(id, StringComparison.Ordinal);
                if (!isOwn && !known.Keys.Any(value => Holds(row.Payload, value))) continue;
                if (row.Name == Message && (row.Payload.Contains($"\"accountId\":{id}", StringComparison.Ordinal) || Holds(row.Payload, account.Email!) || (account.PhoneNumber is { Length: > 0 } own && Holds(row.Payload, own))))
                {
                    await db.Write(c => db.Outbox.Where(m => m.Id == row.Id).ExecuteDeleteAsync(c), cancel);
                    continue;
                }
                var payload = Replace(JsonNode.Parse(row.Payload)!, known, isOwn, row.Name == Message).ToJsonString(Json);
                await db.Write(c => db.Outbox.Where(m => m.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Payload, payload).SetProperty(m => m.Error, (string?)null), c), cancel);
            }
        }
    }

    /// <summary>JSON writes some characters, such as the plus of a phone number, as codes.</summary>
    private static bool Holds(string payload, string value) =>
        payload.Contains(value, StringComparison.Ordinal) || payload.Contains(JsonEncodedText.Encode(value).ToString(), StringComparison.Ordinal);

    private static JsonNode Replace(JsonNode node, Dictionary<string, string> known, bool isOwn, bool isMessage)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields.ToList())
                {
                    if (value is null) continue;
                    if (isOwn && Addresses.Contains(name) && value is JsonObject address)
                    {
                        foreach (var line in address.Where(l => l.Value is JsonValue v && v.GetValueKind() == JsonValueKind.String).Select(l => l.Key).ToList()) address[line] = "";
                    }
                    else fields[name] = Replace(value.DeepClone(), known, isOwn, isMessage);
                }
                return fields;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++) items[i] = items[i] is { } item ? Replace(item.DeepClone(), known, isOwn, isMessage) : null;
                return items;
            case JsonValue text when text.GetValueKind() == JsonValueKind.String && known.TryGetValue(text.GetValue<string>(), out var other):
                return JsonValue.Create(other);
            // A message to somebody else has the names in its sentences.
            case JsonValue text when isMessage && text.GetValueKind() == JsonValueKind.String:
                return JsonValue.Create(known.Aggregate(text.GetValue<string>(), (all, name) => Regex.Replace(all, $@"(?<!\w){Regex.Escape(name.Key)}(?!\w)", _ => name.Value)));
            default:
                return node;
        }
    }
}
