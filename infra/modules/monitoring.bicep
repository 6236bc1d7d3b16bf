// Logs. Nobody writes them with a key: local auth is off, so the apps' identities get Monitoring Metrics Publisher
// (“Microsoft Entra authentication for Application Insights”).
param location string
param tags object
param token string

@description('Principal ids of those who send telemetry.')
param publishers string[]

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${token}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 90
    features: { disableLocalAuth: true }
    // More than a year end needs; a loop that logs must not cost a budget.
    workspaceCapping: { dailyQuotaGb: 1 }
  }
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${token}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

resource publish 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (principal, i) in publishers: {
    scope: applicationInsights
    name: guid(applicationInsights.id, principal, 'Monitoring Metrics Publisher')
    properties: {
      principalId: principal
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '3913510d-42f4-4e42-8a64-420c390055eb')
    }
  }
]

output workspaceId string = workspace.id
output applicationInsightsName string = applicationInsights.name
