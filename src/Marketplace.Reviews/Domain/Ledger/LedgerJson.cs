using System.Text.Json.Serialization;

namespace Marketplace.Reviews.Domain.Ledger;

[JsonSerializable(typeof(LedgerLine))]
internal sealed partial class LedgerJson : JsonSerializerContext;
