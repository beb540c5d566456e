using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Files;

/// <summary>An action whose form has files of any size: it reads them with <see cref="StreamedForm"/> and limits their size itself.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StreamsFilesAttribute : DisableRequestSizeLimitAttribute;
