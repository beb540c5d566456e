using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Web.Mvc;

/// <summary>
/// Serves HEAD like GET, for link checkers and uptime monitors, which MVC would not route. The server omits
/// the body.
/// </summary>
internal sealed class HeadLikeGet : IActionModelConvention
{
    private static readonly string[] Both = [HttpMethods.Get, HttpMethods.Head];

    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors)
        {
            var asked = selector.ActionConstraints.OfType<HttpMethodActionConstraint>().SingleOrDefault();
            if (asked is null || !asked.HttpMethods.Order().SequenceEqual([HttpMethods.Get])) continue;
            selector.ActionConstraints.Remove(asked);
            selector.ActionConstraints.Add(new HttpMethodActionConstraint(Both));
            foreach (var known in selector.EndpointMetadata.OfType<IHttpMethodMetadata>().ToList()) selector.EndpointMetadata.Remove(known);
            selector.EndpointMetadata.Add(new HttpMethodMetadata(Both));
        }
    }
}
