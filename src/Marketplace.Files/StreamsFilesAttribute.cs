using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Files;

/// <summary>An action whose form brings files of any length: it reads them itself, by <see cref="StreamedForm"/>, and says how long they may be.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StreamsFilesAttribute : DisableRequestSizeLimitAttribute;
